/** Signed packages of files, and their verification. Knows no database, so that anybody can verify a package. */
@NullMarked
package org.sklad.platform.packages;

import org.jspecify.annotations.NullMarked;
