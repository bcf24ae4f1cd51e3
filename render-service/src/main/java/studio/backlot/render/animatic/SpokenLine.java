package studio.backlot.render.animatic;

import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;

/** A recorded line and where it sounds in the shot. */
public record SpokenLine(PlacedLine placed, Recording recording) {}
