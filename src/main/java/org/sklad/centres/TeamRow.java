package org.sklad.centres;

import org.sklad.access.CentreCode;

/** A team as kept, without its members. */
public record TeamRow(
        CentreCode centre,
        TeamCode code,
        String codeOrder,
        String nameBg,
        String nameEn,
        LocationId bag,
        boolean active,
        long version) {}
