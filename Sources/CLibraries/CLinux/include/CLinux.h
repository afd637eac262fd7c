#ifndef BERKAS_CSYSTEM_H
#define BERKAS_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// An anonymous file in memory (`memfd_create(2)`, close-on-exec, sealable). -1 and errno on failure.
int berkas_memfd(const char *name);

/// From now on freed memory of up to so many megabytes stays with the process for its next blocks
/// (`mallopt(3)`), instead of being handed back, cleared and mapped again.
void berkas_keep_freed_memory(int megabytes);

/// From now on blocks of 256 KiB and more go back to the system when they are freed, and threads share two heaps
/// (`mallopt(3)`): a process that holds a long dossier for a moment is not as large ever after.
void berkas_keep_no_freed_memory(void);

/// Gives what is kept of freed memory back to the system (`malloc_trim`): where much is freed that is rarely needed.
void berkas_give_back_freed_memory(void);

/// Forbids that a memory file shrinks or grows from now on, whoever else holds it (`F_ADD_SEALS`), so
/// that no holder can make another one's mapping fault. -1 and errno when it is not a memory file.
int berkas_seal_size(int descriptor);

// Frames (CFrames.c): four bytes of length, the highest first, then the bytes; at most one descriptor
// travels with the first byte.

/// A connected pair of Unix stream sockets, both close-on-exec. -1 and errno on failure.
int berkas_socket_pair(int pair[2]);

/// Sends one frame, with `descriptor` unless that is -1 (it stays the caller's).
/// `timeout_ms` is for the whole frame, -1 waits for ever. 0, or -1 and errno (ETIMEDOUT, EPIPE …).
int berkas_send_frame(int socket, const void *bytes, uint32_t count, int descriptor, int timeout_ms);

/// Receives one frame of at most `limit` bytes into `*bytes` (malloc'ed, the caller frees it) and its
/// descriptor into `*descriptor` (-1 when none came; the caller closes it; close-on-exec).
/// The length, 0 at the end of the stream, or -1 and errno (ETIMEDOUT, EMSGSIZE, EBADMSG …), with nothing
/// to free or close. Empty frames are EBADMSG.
int64_t berkas_receive_frame(int socket, uint8_t **bytes, uint32_t limit, int *descriptor, int timeout_ms);

// Processes (CProcesses.c)

/// Starts a program with `socket` as its descriptor 0, the null device as 1, `errors` as 2, `file` as 3
/// unless that is -1, and nothing else open; no signal blocked or ignored. The pid, or -1 and errno.
///
/// The child's parent-death signal follows the *thread* that calls this.
pid_t berkas_spawn(
    const char *path, char *const arguments[], char *const environment[], int socket, int errors, int file);

/// Waits at most `grace_ms` for a child to end by itself, kills it otherwise, and reaps it.
/// 0 and the wait status, or -1 and errno.
int berkas_reap(pid_t child, int grace_ms, int *status);

// A fork server (CForkServer.c): a process that has its libraries loaded and forks children that need them

/// Serves forks on descriptor 0 and returns only in a child, which has what `berkas_spawn` gives a program (`socket`
/// as 0, the null device as 1, `errors` as 2, `file` as 3, nothing else) and the same parent as the server (`clone(2)`,
/// CLONE_PARENT), which reaps it. The server itself ends with its socket. For processes of one thread.
void berkas_serve_forks(void);

/// Asks the server at the other end of `server` for a child. The descriptors stay the caller's. The pid; or -1 and
/// errno, after which the server is not to be used any more, as a child may have been started.
pid_t berkas_fork_through(int server, int socket, int errors, int file, int timeout_ms);

// For the child, before it closes its own fence (CFence.c)

/// Dies with its parent, gains no privilege, leaves no core and no `/proc` to its peers. -1 and errno when
/// that fails; ESRCH when `parent` has ended already.
int berkas_tie_to_parent(pid_t parent);

/// Limits on this process; `cpu_seconds` 0 for none. At the soft CPU limit SIGXCPU comes, a second later
/// SIGKILL. `file_bytes` bounds a single memory file too (`ftruncate` on a memfd counts).
int berkas_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t file_bytes, uint64_t descriptors);

/// Landlock's version in the running kernel, 0 when it has none or it is switched off.
int berkas_landlock_version(void);

/// Lets this process read below `paths` (folders or files; those that do not exist are passed over) and
/// forbids every other access to files, and what else that version knows to forbid (TCP, signals and
/// abstract sockets to outside). Needs no-new-privileges. 0, or -1 and errno.
int berkas_landlock_read_only(const char *const *paths, size_t count, int version);

#endif
