/** Beneficiaries: registration, identity, households, stays, consents and vulnerabilities. */
@NullMarked
package org.sklad.people.beneficiaries;

import org.jspecify.annotations.NullMarked;
