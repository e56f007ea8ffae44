/*
 * Runs a command and writes what it cost: wall time, processor time and peak memory as the kernel
 * counted them (wait4), and on Linux, with --files, the most files it had open at once.
 * A process this small is used because Linux lets a child inherit the peak of the process that
 * started it: started by Node, everything would seem to need at least as much memory as Node.
 *
 * measure <result file> [--files] -- <command> [argument...]
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static double ms_of(struct timeval t) { return t.tv_sec * 1e3 + t.tv_usec / 1e3; }

static int open_files(pid_t pid) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/fd", (int)pid);
  DIR *folder = opendir(path);
  if (folder == NULL) return 0;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) count += entry->d_name[0] != '.';
  closedir(folder);
  return count;
}

static pid_t start(char **command) {
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid != 0) return pid;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(126);
#else
  (void)parent;
#endif
  execvp(command[0], command);
  perror(command[0]);
  _exit(127);
}

/* Waits for the end; where asked, looks every half millisecond at how many files are open. */
static int finish(pid_t pid, int *most_files, struct rusage *usage) {
  int status = 0;
  for (;;) {
    pid_t ended = wait4(pid, &status, most_files ? WNOHANG : 0, usage);
    if (ended == pid) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (ended < 0 && errno != EINTR) exit(125);
    if (most_files) {
      int now = open_files(pid);
      if (now > *most_files) *most_files = now;
      struct timespec pause = {0, 500000};
      nanosleep(&pause, NULL);
    }
  }
}

int main(int argc, char **argv) {
  int count_files = argc > 2 && strcmp(argv[2], "--files") == 0;
  int first = count_files ? 4 : 3;
  if (argc <= first || strcmp(argv[first - 1], "--") != 0) {
    fprintf(stderr, "usage: measure <result file> [--files] -- <command> [argument...]\n");
    return 125;
  }
  struct rusage usage;
  double started = now_ms();
  pid_t pid = start(argv + first);
  if (pid < 0) return 125;
  int most_files = 0;
  int code = finish(pid, count_files ? &most_files : NULL, &usage);
  double wall = now_ms() - started;
#ifdef __APPLE__
  long peak = usage.ru_maxrss / 1024;
#else
  long peak = usage.ru_maxrss;
#endif
  FILE *result = fopen(argv[1], "w");
  if (result == NULL) return 125;
  fprintf(result,
          "{\"wallMs\":%.3f,\"userMs\":%.3f,\"systemMs\":%.3f,\"peakKiB\":%ld,\"files\":%d,\"exitCode\":%d}\n",
          wall, ms_of(usage.ru_utime), ms_of(usage.ru_stime), peak, most_files, code);
  fclose(result);
  return code;
}
