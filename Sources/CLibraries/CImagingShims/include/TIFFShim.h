#ifndef BERKAS_TIFFSHIM_H
#define BERKAS_TIFFSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// libtiff on memory, with typed access to the tags: TIFFGetField is variadic, and a wrong out-type corrupts
/// memory. The bytes must outlive the handle. One thread at a time.
typedef struct berkas_tiff berkas_tiff;

/// One directory, as far as decoding needs it. Pointers live until the next directory is selected.
typedef struct {
  uint32_t width;
  uint32_t height;
  uint16_t bits;
  uint16_t samples;
  /// SAMPLEFORMAT_UINT and so on.
  uint16_t sample_format;
  uint16_t photometric;
  uint16_t compression;
  /// Samples of a pixel in planes of their own.
  bool separate;
  bool tiled;
  /// EXTRASAMPLE_* of the first extra sample; -1 when there is none.
  int32_t extra;
  uint16_t extra_count;
  uint16_t orientation;
  /// RESUNIT_*; numbers are 0 when not stated.
  uint16_t resolution_unit;
  float x_resolution;
  float y_resolution;
  /// Pixels of a strip or tile, and the bytes it decodes to (one plane's when separate).
  uint32_t block_width;
  uint32_t block_height;
  uint64_t block_bytes;
  /// Strips or tiles, of all planes.
  uint32_t block_count;
  /// 1 << bits entries each, or NULL.
  const uint16_t *red;
  const uint16_t *green;
  const uint16_t *blue;
  const void *profile;
  uint32_t profile_size;
} berkas_tiff_page;

/// NULL when the header is wrong; `reason` (at least 256 bytes) then says why.
/// `largest` bounds a single allocation of the library.
berkas_tiff *berkas_tiff_open(const void *bytes, size_t count, int64_t largest, char *reason);
void berkas_tiff_close(berkas_tiff *file);

/// Reads the directory at that offset. False when it cannot be read.
bool berkas_tiff_select(berkas_tiff *file, uint64_t offset, berkas_tiff_page *page);

/// Fax data without end-of-line codes: FAXMODE_* bits of tiff.h. After select, before the first block.
bool berkas_tiff_set_fax_mode(berkas_tiff *file, int mode);

/// Decodes one strip or tile; answers the bytes written, -1 on error.
int64_t berkas_tiff_block(berkas_tiff *file, uint32_t index, void *target, int64_t size);

/// Decodes `rows` rows from `first` on to 32-bit ABGR pixels (TIFFGetR and so on), alpha premultiplied, top
/// row first, whatever the Orientation. `first` must be a multiple of the block height.
bool berkas_tiff_abgr(berkas_tiff *file, uint32_t first, uint32_t rows, uint32_t *raster);

/// Errors and warnings since the last select, one a line, cut at 2 kB; never NULL.
const char *berkas_tiff_errors(const berkas_tiff *file);
const char *berkas_tiff_warnings(const berkas_tiff *file);
/// Lines of fax data that did not decode, since the last select.
int32_t berkas_tiff_bad_fax_lines(const berkas_tiff *file);

#endif
