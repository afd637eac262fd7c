#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Above the numbers that the child's own descriptors get, so that moving one never covers another.
enum { above_standard = 10 };

pid_t berkas_spawn(
    const char *path, char *const arguments[], char *const environment[], int socket, int errors, int file) {
  int sources[3] = {socket, errors, file};
  int copies[3] = {-1, -1, -1};
  int reason = 0;
  pid_t child = -1;
  for (int index = 0; index < 3; index++) {
    if (sources[index] < 0) continue;
    copies[index] = fcntl(sources[index], F_DUPFD_CLOEXEC, above_standard);
    if (copies[index] < 0) reason = errno;
  }
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (reason == 0 && (reason = posix_spawn_file_actions_init(&actions)) == 0) {
    if ((reason = posix_spawnattr_init(&attributes)) == 0) {
      sigset_t blocked, all;
      sigfillset(&all);
      // Ctrl-C reaches every process of the terminal, and a page must not be judged unreadable because its reader was
      // interrupted. Blocked from its first instruction on: an ignored signal is not inherited where the parent
      // listens to it by a handler.
      sigemptyset(&blocked);
      sigaddset(&blocked, SIGINT);
      posix_spawnattr_setsigmask(&attributes, &blocked);
      posix_spawnattr_setsigdefault(&attributes, &all);
      posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
      int step = posix_spawn_file_actions_adddup2(&actions, copies[0], 0);
      if (step == 0) step = posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
      if (step == 0) step = posix_spawn_file_actions_adddup2(&actions, copies[1], 2);
      if (step == 0 && file >= 0) step = posix_spawn_file_actions_adddup2(&actions, copies[2], 3);
      if (step == 0) step = posix_spawn_file_actions_addclosefrom_np(&actions, file >= 0 ? 4 : 3);
      if (step == 0) step = posix_spawn(&child, path, &actions, &attributes, arguments, environment);
      reason = step;
      posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
  }
  for (int index = 0; index < 3; index++)
    if (copies[index] >= 0) close(copies[index]);
  if (reason != 0) {
    errno = reason;
    return -1;
  }
  return child;
}

int berkas_reap(pid_t child, int grace_ms, int *status) {
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  if (handle >= 0) {
    struct pollfd one = {.fd = handle, .events = POLLIN};
    int ready;
    do ready = poll(&one, 1, grace_ms);
    while (ready < 0 && errno == EINTR);
    close(handle);
  }
  // A child that has ended already keeps its own status: the signal finds a zombie.
  kill(child, SIGKILL);
  pid_t reaped;
  do reaped = waitpid(child, status, 0);
  while (reaped < 0 && errno == EINTR);
  return reaped == child ? 0 : -1;
}
