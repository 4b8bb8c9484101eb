package org.sklad.aid.returns;

import org.sklad.centres.places.Location;

/**
 * So many smallest units of what a handout took from one place, that come back.
 *
 * @param number of the line of the return
 * @param to where they are put, loose
 */
record BackLine(int number, GivenLine given, Location to, long quantity) {}
