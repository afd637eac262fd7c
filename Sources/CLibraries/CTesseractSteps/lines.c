// Tesseract 5 hands every line of a page to its network as a PNG in memory, packed and unpacked in the same process: one part
// in thirty of the reading. What leptonica packs in memory as PNG is kept here as it is, in leptonica's own form for
// that ("spix"), which `pixReadMem` knows by its first bytes: the same pixels come back.
#define _GNU_SOURCE
#include "CTesseractSteps.h"

#include <dlfcn.h>
#include <leptonica/allheaders.h>

typedef l_ok (*WriteMem)(l_uint8 **, size_t *, PIX *, l_int32);

l_ok pixWriteMem(l_uint8 **pdata, size_t *psize, PIX *pix, l_int32 format) {
    if (format == IFF_PNG) return pixWriteMemSpix(pdata, psize, pix);
    WriteMem theirs = (WriteMem)dlsym(RTLD_NEXT, "pixWriteMem");
    return theirs == NULL ? 1 : theirs(pdata, psize, pix, format);
}
