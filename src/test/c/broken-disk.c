/*
 * A disk that fails: loaded before the C library (LD_PRELOAD), it answers writing and syncing with EIO as long as the file that
 * BROKEN_DISK names exists. What that file contains is a part of the path of each file that cannot be written.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int is_broken(int fd) {
    const char *name = getenv("BROKEN_DISK");
    int file = name == NULL ? -1 : open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return 0;
    }
    char part[256];
    ssize_t length = read(file, part, sizeof part - 1);
    close(file);
    if (length <= 0) {
        return 0;
    }
    part[length] = 0;
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0) {
        return 0;
    }
    path[length] = 0;
    return strstr(path, part) != NULL;
}

#define UNLESS_BROKEN(result, name, parameters, arguments)                   \
    result name parameters {                                                 \
        static result(*real) parameters;                                     \
        if (real == NULL) {                                                  \
            *(void **)&real = dlsym(RTLD_NEXT, #name);                       \
        }                                                                    \
        if (is_broken(fd)) {                                                 \
            errno = EIO;                                                     \
            return -1;                                                       \
        }                                                                    \
        return real arguments;                                               \
    }

UNLESS_BROKEN(ssize_t, write, (int fd, const void *from, size_t bytes), (fd, from, bytes))
UNLESS_BROKEN(ssize_t, writev, (int fd, const struct iovec *from, int count), (fd, from, count))
UNLESS_BROKEN(ssize_t, pwrite, (int fd, const void *from, size_t bytes, off_t at), (fd, from, bytes, at))
UNLESS_BROKEN(ssize_t, pwrite64, (int fd, const void *from, size_t bytes, off64_t at), (fd, from, bytes, at))
UNLESS_BROKEN(int, fsync, (int fd), (fd))
UNLESS_BROKEN(int, fdatasync, (int fd), (fd))
