#ifndef BERKAS_FAXSHIM_H
#define BERKAS_FAXSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Encodes packed bits, 1 is ink, rows padded to whole bytes and without a gap, as one strip of ITU-T T.6 over all
/// rows, with its end-of-block code. `*strip` is malloc'ed and the caller's to free. False when libtiff could not;
/// `reason` (at least 256 bytes) then says why.
bool berkas_fax_encode(const void *rows, uint32_t width, uint32_t height, uint8_t **strip, size_t *count,
                       char *reason);

#endif
