#ifndef BERKAS_PNGSHIM_H
#define BERKAS_PNGSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a PNG's header chunks say, and how its pixels come out.
typedef struct {
  uint32_t width;
  uint32_t height;
  uint8_t bit_depth;
  /// PNG_COLOR_TYPE_*
  uint8_t color_type;
  uint8_t channels;
  /// 0: packed bits, 1 is ink. 1: grey bytes. 3: red, green, blue.
  uint8_t layout;
  /// pHYs in pixels a metre; 0 when not stated in metres.
  uint32_t x_per_metre;
  uint32_t y_per_metre;
} berkas_png_header;

/// What is to be read at most.
typedef struct {
  uint32_t side;
  uint64_t pixels;
} berkas_png_limits;

/// Reads the chunks before the pixels. `reason` (at least 256 bytes) says why it failed.
/// libpng's setjmp and every png_ call of a reading stay inside one C function: its longjmp must never
/// cross a Swift frame.
bool berkas_png_read_header(const void *bytes, size_t count, berkas_png_limits limits, berkas_png_header *header,
                            char *reason);

/// Decodes to `rows` of `row_bytes` in the header's layout: transparency over white, 16 bits rounded to 8,
/// gamma brought to sRGB. Every chunk up to IEND is read and its checksum verified.
bool berkas_png_read_pixels(const void *bytes, size_t count, berkas_png_limits limits, uint8_t *rows,
                            size_t row_bytes, size_t row_count, char *reason);

#endif
