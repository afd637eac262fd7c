#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <sys/mman.h>

int berkas_memfd(const char *name) {
  return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

int berkas_seal_size(int descriptor) {
  return fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW);
}
