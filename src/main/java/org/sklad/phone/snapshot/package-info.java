/** The data of a centre that a phone needs for a day without a network, without identities. */
@NullMarked
package org.sklad.phone.snapshot;

import org.jspecify.annotations.NullMarked;
