#include "FaxShim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

/// A TIFF that is written into memory.
struct sink {
  uint8_t *bytes;
  uint64_t count;
  uint64_t capacity;
  uint64_t position;
  char *reason;
};

static int on_error(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
  (void)tiff;
  (void)module;
  struct sink *sink = user;
  if (!sink->reason[0]) vsnprintf(sink->reason, 256, format, arguments);
  return 1;
}

static tmsize_t write_bytes(thandle_t handle, void *source, tmsize_t size) {
  struct sink *sink = (struct sink *)handle;
  if (size < 0) return -1;
  uint64_t end = sink->position + (uint64_t)size;
  if (end > sink->capacity) {
    uint64_t capacity = end + end / 2 + 4096;
    uint8_t *larger = realloc(sink->bytes, capacity);
    if (!larger) return -1;
    memset(larger + sink->capacity, 0, capacity - sink->capacity);
    sink->bytes = larger;
    sink->capacity = capacity;
  }
  memcpy(sink->bytes + sink->position, source, (size_t)size);
  sink->position = end;
  if (end > sink->count) sink->count = end;
  return size;
}

static tmsize_t read_bytes(thandle_t handle, void *target, tmsize_t size) {
  struct sink *sink = (struct sink *)handle;
  if (size <= 0 || sink->position >= sink->count) return 0;
  uint64_t left = sink->count - sink->position;
  uint64_t length = (uint64_t)size < left ? (uint64_t)size : left;
  memcpy(target, sink->bytes + sink->position, length);
  sink->position += length;
  return (tmsize_t)length;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  struct sink *sink = (struct sink *)handle;
  uint64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? sink->position : sink->count;
  sink->position = base + offset;
  return sink->position;
}

static int keep_open(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return ((struct sink *)handle)->count; }

/// Writes the strip and finds it in what was written.
static bool write_strip(TIFF *tiff, struct sink *sink, const void *rows, uint32_t width, uint32_t height,
                        uint64_t *start, uint64_t *length) {
  uint64_t *starts = NULL, *lengths = NULL;
  // Zero is white in T.6, and ink is 1 here.
  bool set = TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width) && TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height) &&
             TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1) && TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1) &&
             TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4) &&
             TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE) &&
             TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB) &&
             TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, height);
  tmsize_t size = (tmsize_t)((width + 7) / 8) * (tmsize_t)height;
  // The library takes the rows as not const, but only reads them.
  if (!set || TIFFWriteEncodedStrip(tiff, 0, (void *)(uintptr_t)rows, size) != size || !TIFFFlushData(tiff) ||
      !TIFFGetField(tiff, TIFFTAG_STRIPOFFSETS, &starts) || !TIFFGetField(tiff, TIFFTAG_STRIPBYTECOUNTS, &lengths))
    return false;
  *start = starts[0];
  *length = lengths[0];
  return *length > 0 && *start + *length <= sink->count;
}

bool berkas_fax_encode(const void *rows, uint32_t width, uint32_t height, uint8_t **strip, size_t *count,
                       char *reason) {
  reason[0] = 0;
  struct sink sink = {.reason = reason};
  TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
  if (!options) {
    snprintf(reason, 256, "no memory");
    return false;
  }
  TIFFOpenOptionsSetErrorHandlerExtR(options, on_error, &sink);
  TIFFOpenOptionsSetWarningHandlerExtR(options, on_error, &sink);
  TIFF *tiff = TIFFClientOpenExt("kept", "wl", (thandle_t)&sink, read_bytes, write_bytes, seek, keep_open, size_of,
                                 NULL, NULL, options);
  TIFFOpenOptionsFree(options);
  uint64_t start = 0, length = 0;
  bool done = tiff && write_strip(tiff, &sink, rows, width, height, &start, &length);
  if (tiff) TIFFClose(tiff);
  if (!done || reason[0]) {
    if (!reason[0]) snprintf(reason, 256, "T.6 data could not be written");
    free(sink.bytes);
    return false;
  }
  memmove(sink.bytes, sink.bytes + start, length);
  *strip = sink.bytes;
  *count = length;
  return true;
}
