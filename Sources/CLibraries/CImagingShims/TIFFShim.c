#include "TIFFShim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

enum { kTextSize = 2048 };

struct berkas_tiff {
  TIFF *tiff;
  const uint8_t *bytes;
  uint64_t count;
  uint64_t position;
  char errors[kTextSize];
  char warnings[kTextSize];
  int32_t bad_fax_lines;
  bool tiled;
};

static void note(char *text, const char *module, const char *format, va_list arguments) {
  size_t used = strlen(text);
  if (used + 2 >= kTextSize) return;
  int wrote = snprintf(text + used, kTextSize - used, "%s%s: ", used ? "\n" : "", module ? module : "libtiff");
  if (wrote < 0 || used + (size_t)wrote + 2 >= kTextSize) return;
  used += (size_t)wrote;
  vsnprintf(text + used, kTextSize - used, format, arguments);
}

static int on_error(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
  (void)tiff;
  struct berkas_tiff *file = user;
  if (module && strncmp(module, "Fax3Decode", 10) == 0) file->bad_fax_lines++;
  note(file->errors, module, format, arguments);
  return 1;
}

static int on_warning(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
  (void)tiff;
  struct berkas_tiff *file = user;
  if (module && strncmp(module, "Fax3Decode", 10) == 0) file->bad_fax_lines++;
  note(file->warnings, module, format, arguments);
  return 1;
}

static tmsize_t read_bytes(thandle_t handle, void *target, tmsize_t size) {
  struct berkas_tiff *file = (struct berkas_tiff *)handle;
  if (size <= 0 || file->position >= file->count) return 0;
  uint64_t left = file->count - file->position;
  uint64_t length = (uint64_t)size < left ? (uint64_t)size : left;
  memcpy(target, file->bytes + file->position, length);
  file->position += length;
  return (tmsize_t)length;
}

static tmsize_t refuse_write(thandle_t handle, void *source, tmsize_t size) {
  (void)handle;
  (void)source;
  (void)size;
  return -1;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  struct berkas_tiff *file = (struct berkas_tiff *)handle;
  uint64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->position : file->count;
  file->position = base + offset;
  return file->position;
}

static int keep_open(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return ((struct berkas_tiff *)handle)->count; }

static int map(thandle_t handle, void **base, toff_t *size) {
  struct berkas_tiff *file = (struct berkas_tiff *)handle;
  // The library only reads through the mapping of a file opened for reading.
  *base = (void *)(uintptr_t)file->bytes;
  *size = file->count;
  return 1;
}

static void unmap(thandle_t handle, void *base, toff_t size) {
  (void)handle;
  (void)base;
  (void)size;
}

berkas_tiff *berkas_tiff_open(const void *bytes, size_t count, int64_t largest, char *reason) {
  reason[0] = 0;
  struct berkas_tiff *file = calloc(1, sizeof *file);
  TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
  if (!file || !options) {
    free(file);
    if (options) TIFFOpenOptionsFree(options);
    snprintf(reason, 256, "no memory");
    return NULL;
  }
  file->bytes = bytes;
  file->count = count;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, largest);
  TIFFOpenOptionsSetErrorHandlerExtR(options, on_error, file);
  TIFFOpenOptionsSetWarningHandlerExtR(options, on_warning, file);
  // h: the header only; directories are read where our own walk over the chain found them.
  file->tiff = TIFFClientOpenExt("scan", "rh", (thandle_t)file, read_bytes, refuse_write, seek, keep_open, size_of,
                                 map, unmap, options);
  TIFFOpenOptionsFree(options);
  if (!file->tiff) {
    snprintf(reason, 256, "%s", file->errors[0] ? file->errors : "not a TIFF header");
    free(file);
    return NULL;
  }
  return file;
}

void berkas_tiff_close(berkas_tiff *file) {
  TIFFClose(file->tiff);
  free(file);
}

static void describe(TIFF *tiff, berkas_tiff_page *page) {
  uint16_t planar = PLANARCONFIG_CONTIG;
  uint16_t *kinds = NULL;
  uint16_t *red = NULL, *green = NULL, *blue = NULL;
  void *profile = NULL;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &page->width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &page->height);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &page->bits);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &page->samples);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &page->sample_format);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &page->compression);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &planar);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &page->orientation);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &page->resolution_unit);
  page->separate = planar == PLANARCONFIG_SEPARATE && page->samples > 1;
  if (!TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &page->photometric)) {
    // What scanners mean that leave it out: paper is 0 in fax data, light is high elsewhere.
    bool fax = page->compression >= COMPRESSION_CCITTRLE && page->compression <= COMPRESSION_CCITTFAX4;
    page->photometric = fax || page->compression == COMPRESSION_CCITTRLEW ? PHOTOMETRIC_MINISWHITE
                        : page->samples >= 3                             ? PHOTOMETRIC_RGB
                                                                          : PHOTOMETRIC_MINISBLACK;
  }
  TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &page->x_resolution);
  TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &page->y_resolution);
  page->extra = -1;
  if (TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &page->extra_count, &kinds) && page->extra_count > 0) {
    page->extra = kinds[0];
  }
  if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &red, &green, &blue)) {
    page->red = red;
    page->green = green;
    page->blue = blue;
  }
  if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &page->profile_size, &profile)) {
    page->profile = profile;
  } else {
    page->profile_size = 0;
  }
  if (page->compression == COMPRESSION_JPEG && page->photometric == PHOTOMETRIC_YCBCR && !page->separate) {
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
  }
  page->tiled = TIFFIsTiled(tiff);
  if (page->tiled) {
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &page->block_width);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &page->block_height);
    page->block_bytes = TIFFTileSize64(tiff);
    page->block_count = TIFFNumberOfTiles(tiff);
  } else {
    uint32_t rows = page->height;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rows);
    page->block_width = page->width;
    page->block_height = rows < page->height ? rows : page->height;
    page->block_bytes = TIFFVStripSize64(tiff, page->block_height);
    page->block_count = TIFFNumberOfStrips(tiff);
  }
}

bool berkas_tiff_select(berkas_tiff *file, uint64_t offset, berkas_tiff_page *page) {
  memset(page, 0, sizeof *page);
  file->errors[0] = 0;
  file->warnings[0] = 0;
  file->bad_fax_lines = 0;
  if (!TIFFSetSubDirectory(file->tiff, offset)) return false;
  describe(file->tiff, page);
  file->tiled = page->tiled;
  // Warnings about tags say nothing about pixels.
  file->warnings[0] = 0;
  return true;
}

bool berkas_tiff_set_fax_mode(berkas_tiff *file, int mode) {
  return TIFFSetField(file->tiff, TIFFTAG_FAXMODE, mode) != 0;
}

int64_t berkas_tiff_block(berkas_tiff *file, uint32_t index, void *target, int64_t size) {
  return file->tiled ? TIFFReadEncodedTile(file->tiff, index, target, size)
                     : TIFFReadEncodedStrip(file->tiff, index, target, size);
}

bool berkas_tiff_abgr(berkas_tiff *file, uint32_t first, uint32_t rows, uint32_t *raster) {
  char reason[1024] = "";
  TIFFRGBAImage image;
  if (!TIFFRGBAImageOK(file->tiff, reason) || !TIFFRGBAImageBegin(&image, file->tiff, 1, reason)) {
    if (!file->errors[0]) snprintf(file->errors, kTextSize, "unsupported: %s", reason);
    return false;
  }
  image.orientation = ORIENTATION_TOPLEFT;
  image.req_orientation = ORIENTATION_TOPLEFT;
  image.row_offset = (int)first;
  int done = TIFFRGBAImageGet(&image, raster, image.width, rows);
  TIFFRGBAImageEnd(&image);
  return done != 0;
}

const char *berkas_tiff_errors(const berkas_tiff *file) { return file->errors; }
const char *berkas_tiff_warnings(const berkas_tiff *file) { return file->warnings; }
int32_t berkas_tiff_bad_fax_lines(const berkas_tiff *file) { return file->bad_fax_lines; }
