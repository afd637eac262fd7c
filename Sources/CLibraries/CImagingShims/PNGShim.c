#include "PNGShim.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct source {
  const uint8_t *bytes;
  size_t count;
  size_t position;
  jmp_buf failure;
  char *reason;
};

/// Where the pixels go; `rows` NULL to read the header only.
struct target {
  berkas_png_header *header;
  uint8_t *rows;
  size_t row_bytes;
  size_t row_count;
};

static void fail(png_structp png, png_const_charp message) {
  struct source *source = png_get_error_ptr(png);
  snprintf(source->reason, 256, "%s", message);
  longjmp(source->failure, 1);
}

static void ignore_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void read_bytes(png_structp png, png_bytep target, size_t length) {
  struct source *source = png_get_io_ptr(png);
  if (length > source->count - source->position) png_error(png, "truncated");
  memcpy(target, source->bytes + source->position, length);
  source->position += length;
}

/// Index 0 and 1 of a two-colour palette as black and white: 1 when index 0 is the ink, 2 when index 1 is,
/// 0 when the palette is something else.
static int two_tone_palette(png_structp png, png_infop info) {
  png_colorp palette = NULL;
  int count = 0;
  if (!png_get_PLTE(png, info, &palette, &count) || count != 2) return 0;
  int first = palette[0].red + palette[0].green + palette[0].blue;
  int second = palette[1].red + palette[1].green + palette[1].blue;
  if (first == 0 && second == 3 * 255) return 1;
  if (second == 0 && first == 3 * 255) return 2;
  return 0;
}

static bool palette_is_grey(png_structp png, png_infop info) {
  png_colorp palette = NULL;
  int count = 0;
  if (!png_get_PLTE(png, info, &palette, &count)) return false;
  for (int i = 0; i < count; i++) {
    if (palette[i].red != palette[i].green || palette[i].red != palette[i].blue) return false;
  }
  return true;
}

static bool read_png(const void *bytes, size_t count, berkas_png_limits limits, struct target target, char *reason) {
  struct source source = {bytes, count, 0, {{{0}}}, reason};
  reason[0] = 0;
  png_structp volatile png = NULL;
  png_infop volatile info = NULL;
  png_bytep *volatile pointers = NULL;

  if (setjmp(source.failure)) {
    png_structp dead = png;
    png_infop dead_info = info;
    free((void *)pointers);
    png_destroy_read_struct(&dead, &dead_info, NULL);
    return false;
  }
  png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, fail, ignore_warning);
  if (!png) {
    snprintf(reason, 256, "no memory");
    return false;
  }
  info = png_create_info_struct(png);
  if (!info) png_error(png, "no memory");
  png_set_read_fn(png, &source, read_bytes);
  png_set_user_limits(png, limits.side, limits.side);
  // Text and profiles: at most 1000 chunks of 8 MB; scans have a handful.
  png_set_chunk_cache_max(png, 1000);
  png_set_chunk_malloc_max(png, 8 << 20);
  // A wrong checksum in any chunk that matters is an error, as is wrong data in it; in any other the chunk
  // is left out.
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
  png_set_benign_errors(png, 0);
  png_read_info(png, info);

  png_uint_32 width = png_get_image_width(png, info);
  png_uint_32 height = png_get_image_height(png, info);
  if ((uint64_t)width * height > limits.pixels) png_error(png, "too many pixels");
  int depth = png_get_bit_depth(png, info);
  int color = png_get_color_type(png, info);
  bool transparent = (color & PNG_COLOR_MASK_ALPHA) || png_get_valid(png, info, PNG_INFO_tRNS);
  int inked = 0;
  if (depth == 1 && !transparent) {
    inked = color == PNG_COLOR_TYPE_GRAY ? 1 : color == PNG_COLOR_TYPE_PALETTE ? two_tone_palette(png, info) : 0;
  }
  bool grey = !(color & PNG_COLOR_MASK_COLOR) || (color == PNG_COLOR_TYPE_PALETTE && palette_is_grey(png, info));

  if (target.header) {
    berkas_png_header *header = target.header;
    header->width = width;
    header->height = height;
    header->bit_depth = (uint8_t)depth;
    header->color_type = (uint8_t)color;
    header->channels = png_get_channels(png, info);
    header->layout = inked ? 0 : grey ? 1 : 3;
    png_uint_32 x = 0, y = 0;
    int unit = PNG_RESOLUTION_UNKNOWN;
    if (png_get_pHYs(png, info, &x, &y, &unit) && unit == PNG_RESOLUTION_METER) {
      header->x_per_metre = x;
      header->y_per_metre = y;
    }
  }
  if (target.rows) {
    if (inked == 1) {
      // Black is 0 in the file and 1 here.
      if (color == PNG_COLOR_TYPE_GRAY) {
        png_set_invert_mono(png);
      }
    } else if (!inked) {
      png_set_expand(png);
      png_set_scale_16(png);
      double gamma = 0;
      if (png_get_gAMA(png, info, &gamma) && gamma > 0) {
        // 2.2 stands for sRGB's curve, as PNG's own specification says.
        png_set_gamma(png, 2.2, gamma);
      }
      if (transparent) {
        png_color_16 white = {0, 0, 0, 0, 0};
        png_uint_16 full = 255;
        if (depth == 16) full = 65535;
        white.red = white.green = white.blue = white.gray = full;
        png_set_background(png, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
      }
      if (grey && color == PNG_COLOR_TYPE_PALETTE) png_set_rgb_to_gray(png, PNG_ERROR_ACTION_NONE, -1, -1);
      if (!grey) png_set_gray_to_rgb(png);
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    if (png_get_rowbytes(png, info) != target.row_bytes || height != target.row_count) {
      png_error(png, "rows of an unexpected size");
    }
    pointers = malloc((size_t)height * sizeof *pointers);
    if (!pointers) png_error(png, "no memory");
    for (png_uint_32 y = 0; y < height; y++) pointers[y] = target.rows + (size_t)y * target.row_bytes;
    png_read_image(png, (png_bytepp)pointers);
    png_read_end(png, NULL);
    if (inked) {
      // Palette bits are indices: turned so that 1 is ink. Bits past the last column stay 0.
      bool flip = inked == 1 && color == PNG_COLOR_TYPE_PALETTE;
      unsigned spare = (unsigned)(target.row_bytes * 8 - width);
      for (png_uint_32 y = 0; y < height; y++) {
        uint8_t *row = pointers[y];
        if (flip) {
          for (size_t i = 0; i < target.row_bytes; i++) row[i] = (uint8_t)~row[i];
        }
        row[target.row_bytes - 1] &= (uint8_t)(0xFF << spare);
      }
    }
  }
  free((void *)pointers);
  pointers = NULL;
  png_structp done = png;
  png_infop done_info = info;
  png_destroy_read_struct(&done, &done_info, NULL);
  return true;
}

bool berkas_png_read_header(const void *bytes, size_t count, berkas_png_limits limits, berkas_png_header *header,
                            char *reason) {
  memset(header, 0, sizeof *header);
  struct target target = {header, NULL, 0, 0};
  return read_png(bytes, count, limits, target, reason);
}

bool berkas_png_read_pixels(const void *bytes, size_t count, berkas_png_limits limits, uint8_t *rows,
                            size_t row_bytes, size_t row_count, char *reason) {
  struct target target = {NULL, rows, row_bytes, row_count};
  return read_png(bytes, count, limits, target, reason);
}
