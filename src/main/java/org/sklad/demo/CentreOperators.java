package org.sklad.demo;

import org.sklad.access.roles.Operator;

/** The operators of a centre. */
record CentreOperators(
        Operator warehouse, Operator field, Operator nurse, Operator manager, Operator technician, Operator lawyer) {}
