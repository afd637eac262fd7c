// Tesseract's search for tables joins every two tables that it supposes on a page where some text or rule touches both
// (`TableFinder::GridMergeTableRegions`), and for each pair goes through all that stands between them. Grain looks like hundreds of
// tables: one page kept it busy for 890 seconds. Here the pairs of a page are counted, and behind the last one that is asked for
// tables stay apart. Both are functions of libtesseract, called through its table of symbols, so that ours come first.
#define _GNU_SOURCE
#include "CTesseractSteps.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

#define MERGE "_ZN9tesseract11TableFinder21GridMergeTableRegionsEv"
#define BELONG "_ZN9tesseract11TableFinder16BelongToOneTableERKNS_4TBOXES3_"

static _Thread_local unsigned pairs;

void merge_table_regions(void *finder) __asm__(MERGE);
bool belong_to_one_table(void *finder, const void *left, const void *right) __asm__(BELONG);

void merge_table_regions(void *finder) {
    void (*theirs)(void *) = (void (*)(void *))dlsym(RTLD_NEXT, MERGE);
    pairs = 0;
    if (theirs != NULL) theirs(finder);
}

bool belong_to_one_table(void *finder, const void *left, const void *right) {
    static _Thread_local bool (*theirs)(void *, const void *, const void *);
    if (pairs >= berkas_most_table_pairs) return false;
    pairs += 1;
    if (theirs == NULL) theirs = (bool (*)(void *, const void *, const void *))dlsym(RTLD_NEXT, BELONG);
    return theirs != NULL && theirs(finder, left, right);
}

unsigned berkas_table_pairs(void) { return pairs; }
