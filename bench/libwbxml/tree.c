/* Prints the nanoseconds of CPU time per byte that libwbxml takes to build its tree of a WBXML file.
 *
 *   cc -O2 -o tree tree.c -lwbxml2 && ./tree FILE SECONDS
 *
 * The package's header covers the converter only; the functions below are exported by the library.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int wbxml_tree_from_wbxml(unsigned char *wbxml, unsigned int length, int language, int charset, void **tree);
void wbxml_tree_destroy(void *tree);

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static unsigned char *read_all(const char *path, unsigned int *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) {
    return NULL;
  }
  long size = ftell(file);
  rewind(file);
  unsigned char *bytes = size > 0 ? malloc(size) : NULL;
  *length = bytes && fread(bytes, 1, size, file) == (size_t)size ? (unsigned int)size : 0;
  fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  unsigned int length = 0;
  unsigned char *bytes = argc == 3 ? read_all(argv[1], &length) : NULL;
  if (!length) {
    fprintf(stderr, "usage: tree FILE SECONDS\n");
    return 2;
  }
  double seconds = atof(argv[2]);
  double begun = cpu_seconds();
  double taken;
  long trees = 0;
  do {
    void *tree = NULL;
    int error = wbxml_tree_from_wbxml(bytes, length, 0, 0, &tree);
    if (error || !tree) {
      fprintf(stderr, "libwbxml: error %d\n", error);
      return 1;
    }
    wbxml_tree_destroy(tree);
    trees++;
    taken = cpu_seconds() - begun;
  } while (taken < seconds);
  printf("%.4f\n", taken * 1e9 / trees / length);
  return 0;
}
