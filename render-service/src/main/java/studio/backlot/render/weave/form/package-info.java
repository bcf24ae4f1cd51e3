/** The shapes of set pieces: what the painter draws is what the Weave computes with. */
@NullMarked
package studio.backlot.render.weave.form;

import org.jspecify.annotations.NullMarked;
