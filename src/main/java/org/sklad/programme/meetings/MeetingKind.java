package org.sklad.programme.meetings;

/** The purpose of a meeting. */
public enum MeetingKind {
    /** Institutions and organisations agree who does what. */
    COORDINATION,
    /** A group that works on one subject. */
    WORKING_GROUP,
    /** A public discussion. */
    ROUND_TABLE,
    /** With those who pay for the programme. */
    DONOR,
    /** Of the programme's own staff. */
    INTERNAL,
    OTHER
}
