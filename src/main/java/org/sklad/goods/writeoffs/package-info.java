/** Write-offs: unusable goods leave stock under a numbered protocol. */
@NullMarked
package org.sklad.goods.writeoffs;

import org.jspecify.annotations.NullMarked;
