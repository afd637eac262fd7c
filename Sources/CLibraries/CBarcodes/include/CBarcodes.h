#ifndef BERKAS_CBARCODES_H
#define BERKAS_CBARCODES_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One code that was read. Corners clockwise from the symbol's own top left, in pixels of the picture.
typedef struct {
    /// UTF-8, NUL-terminated, owned by the list; NULs in the content are left out.
    char *text;
    /// zxing-cpp's name of the format: "Code39", "QRCode" …
    const char *format;
    int x[4];
    int y[4];
    /// Lines of pixels that agreed; 0 for two-dimensional symbols.
    int lines;
} berkas_barcode;

typedef struct {
    berkas_barcode *items;
    int count;
} berkas_barcode_list;

/// Kinds of codes, to be added up.
enum { berkas_barcodes_linear = 1, berkas_barcodes_matrix = 2 };

/// Reads the codes of a grey picture (0 black, one byte a pixel) of the given kinds.
/// `turned` also looks at the picture turned by quarters, which linear codes whose bars lie across need.
/// Returns 0, or -1 when the library gave up. The list is to be freed with `berkas_barcodes_free`.
int berkas_barcodes_read(const uint8_t *pixels, int width, int height, int row_bytes, int kinds, int turned,
                         berkas_barcode_list *list);

void berkas_barcodes_free(berkas_barcode_list *list);

#ifdef __cplusplus
}
#endif

#endif
