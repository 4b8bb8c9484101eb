/** Information sessions and campaigns: what was explained to whom in which languages, and the materials given out there. */
@NullMarked
package org.sklad.programme.sessions;

import org.jspecify.annotations.NullMarked;
