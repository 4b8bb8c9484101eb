package org.sklad.centres.places;

/**
 * A room as the API shows it.
 *
 * @param label the sixteen digits on its label
 */
public record RoomAnswer(
        String centre, String code, CentreAnswer.Name name, String floor, boolean active, String label) {
    static RoomAnswer of(Room room) {
        return new RoomAnswer(
                room.centre().value(),
                room.code().value(),
                new CentreAnswer.Name(room.nameBg(), room.nameEn()),
                room.floor(),
                room.active(),
                room.id().toString());
    }
}
