-- liquibase formatted sql logicalFilePath:migrations/room_names.sql

-- changeset sklad:room-names
-- A room without a name is called by its code. The demonstration wrote empty names, which showed as blank choices.
update rooms set name_bg = code where trim(name_bg) = '';
update rooms set name_en = code where trim(name_en) = '';
