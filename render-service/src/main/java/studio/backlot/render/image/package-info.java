/** Pictures that models draw for money: what came of an order, and how a file is looked at before it is believed. */
@NullMarked
package studio.backlot.render.image;

import org.jspecify.annotations.NullMarked;
