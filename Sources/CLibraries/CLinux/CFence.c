#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// From linux/landlock.h; spelled out, because Debian 12's headers are older than the kernels we may meet.
struct ruleset { uint64_t files, net, scopes; };
struct path_rule { uint64_t allowed; int32_t parent; } __attribute__((packed));
enum { read_file = 1 << 2, read_folder = 1 << 3, rule_path_beneath = 1, ask_version = 1 };

int berkas_tie_to_parent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0
      || prctl(PR_SET_DUMPABLE, 0) < 0)
    return -1;
  if (getppid() != parent) {
    errno = ESRCH;
    return -1;
  }
  return 0;
}

static int limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit both = {.rlim_cur = soft, .rlim_max = hard};
  return setrlimit(resource, &both);
}

int berkas_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t file_bytes, uint64_t descriptors) {
  if (limit(RLIMIT_AS, address_space, address_space) < 0) return -1;
  if (cpu_seconds > 0 && limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 1) < 0) return -1;
  // An answer (EFBIG) rather than a signal for a memory file above the limit.
  if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return -1;
  if (limit(RLIMIT_FSIZE, file_bytes, file_bytes) < 0) return -1;
  if (limit(RLIMIT_NOFILE, descriptors, descriptors) < 0) return -1;
  return limit(RLIMIT_CORE, 0, 0);
}

int berkas_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ask_version);
  return version > 0 ? (int)version : 0;
}

// The rights on files that a version of Landlock knows: 13 at first, then refer, truncate, ioctl_dev.
static uint64_t file_rights(int version) {
  int bits = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  return (1ULL << bits) - 1;
}

int berkas_landlock_read_only(const char *const *paths, size_t count, int version) {
  struct ruleset rules = {.files = file_rights(version)};
  size_t size = sizeof rules.files;
  if (version >= 4) {
    rules.net = 3;  // bind and connect, TCP
    size = sizeof rules.files + sizeof rules.net;
  }
  if (version >= 6) {
    rules.scopes = 3;  // abstract Unix sockets and signals
    size = sizeof rules;
  }
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (ruleset < 0) return -1;
  for (size_t index = 0; index < count; index++) {
    int folder = open(paths[index], O_PATH | O_CLOEXEC);
    if (folder < 0) continue;
    struct stat status;
    int result = fstat(folder, &status);
    if (result == 0) {
      struct path_rule rule = {.allowed = read_file, .parent = folder};
      if (S_ISDIR(status.st_mode)) rule.allowed |= read_folder;
      result = (int)syscall(SYS_landlock_add_rule, ruleset, rule_path_beneath, &rule, 0);
    }
    int reason = errno;
    close(folder);
    if (result < 0) {
      close(ruleset);
      errno = reason;
      return -1;
    }
  }
  int result = (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
  int reason = errno;
  close(ruleset);
  errno = reason;
  return result;
}
