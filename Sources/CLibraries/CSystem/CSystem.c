#define _GNU_SOURCE
#include "CSystem.h"

#include <sys/mman.h>

int berkas_memfd(const char *name) {
  return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
}
