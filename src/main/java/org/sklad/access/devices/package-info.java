/** Phones that record without a network: their registry, and the operators who signed in on them. */
@NullMarked
package org.sklad.access.devices;

import org.jspecify.annotations.NullMarked;
