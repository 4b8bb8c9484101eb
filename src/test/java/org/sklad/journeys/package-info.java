/** Tests of what people do with the program, from the first request to the last, over HTTP. */
@NullMarked
package org.sklad.journeys;

import org.jspecify.annotations.NullMarked;
