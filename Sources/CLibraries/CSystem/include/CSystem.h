#ifndef BERKAS_CSYSTEM_H
#define BERKAS_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// An anonymous file in memory (`memfd_create(2)`, close-on-exec, sealable). -1 and errno on failure.
int berkas_memfd(const char *name);

#endif
