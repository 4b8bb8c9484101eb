package org.sklad.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages with forms. They answer HTML and read what a form of a page sends, unless a method declares other types. */
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public abstract class FormPages {}
