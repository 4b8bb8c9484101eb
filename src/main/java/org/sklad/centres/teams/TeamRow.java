package org.sklad.centres.teams;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;

/** A team, as stored, without its members. */
public record TeamRow(
        CentreCode centre,
        TeamCode code,
        String codeOrder,
        String nameBg,
        String nameEn,
        LocationId bag,
        boolean active,
        long version) {}
