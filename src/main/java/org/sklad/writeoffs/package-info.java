/** Write-offs: goods that are given to nobody any more leave stock under a numbered protocol. */
@NullMarked
package org.sklad.writeoffs;

import org.jspecify.annotations.NullMarked;
