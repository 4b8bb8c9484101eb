/** Privacy: erasing people, on request and when their time is over, and the proof of it. */
@NullMarked
package org.sklad.privacy;

import org.jspecify.annotations.NullMarked;
