/** Tests of user journeys over HTTP, from the first request to the last. */
@NullMarked
package org.sklad.journeys;

import org.jspecify.annotations.NullMarked;
