#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// A request is one frame a descriptor: socket, errors, file. The answer is a frame with the pid, or minus errno.
enum { request_frames = 3 };

static void close_all(int descriptors[request_frames]) {
  for (int index = 0; index < request_frames; index++)
    if (descriptors[index] >= 0) close(descriptors[index]);
}

// True when all of a request has come.
static int receive_request(int descriptors[request_frames]) {
  for (int index = 0; index < request_frames; index++) descriptors[index] = -1;
  for (int index = 0; index < request_frames; index++) {
    uint8_t *byte = NULL;
    if (berkas_receive_frame(0, &byte, 1, &descriptors[index], -1) <= 0) return 0;
    free(byte);
    if (descriptors[index] < 0) return 0;
  }
  return 1;
}

// In the child. What came lies above 2, in any order, and 3 is taken by one of them: copies first.
static void arrange(int descriptors[request_frames]) {
  static const int places[request_frames] = {0, 2, 3};
  int copies[request_frames];
  for (int index = 0; index < request_frames; index++) {
    copies[index] = fcntl(descriptors[index], F_DUPFD, 10);
    if (copies[index] < 0) _exit(4);
  }
  for (int index = 0; index < request_frames; index++)
    if (dup2(copies[index], places[index]) < 0) _exit(4);
  // Kernels before 5.9 have no such call; there the few that the child knows of are closed.
  if (syscall(SYS_close_range, 4, ~0U, 0) < 0)
    for (int descriptor = 4; descriptor < 64; descriptor++) close(descriptor);
}

void berkas_serve_forks(void) {
  int descriptors[request_frames];
  for (;;) {
    if (!receive_request(descriptors)) _exit(0);
    // Not `fork()`: the child is to be reaped by whoever reads its socket. There is one thread, so that no lock of the
    // C library is held by another.
    long child = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
    if (child == 0) {
      arrange(descriptors);
      return;
    }
    int32_t answer = child > 0 ? (int32_t)child : -errno;
    close_all(descriptors);
    if (berkas_send_frame(0, &answer, sizeof answer, -1, -1) < 0) _exit(3);
  }
}

pid_t berkas_fork_through(int server, int socket, int errors, int file, int timeout_ms) {
  const int descriptors[request_frames] = {socket, errors, file};
  for (int index = 0; index < request_frames; index++)
    if (berkas_send_frame(server, "", 1, descriptors[index], timeout_ms) < 0) return -1;
  uint8_t *bytes = NULL;
  int passed = -1;
  int64_t count = berkas_receive_frame(server, &bytes, sizeof(int32_t), &passed, timeout_ms);
  int32_t child = -EBADMSG;
  if (count == sizeof child) memcpy(&child, bytes, sizeof child);
  else if (count < 0) child = -errno;
  else if (count == 0) child = -EPIPE;
  free(bytes);
  if (passed >= 0) close(passed);
  if (child > 0) return child;
  errno = -child;
  return -1;
}
