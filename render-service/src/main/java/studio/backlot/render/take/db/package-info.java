/** The take library and the slates in PostgreSQL. */
@NullMarked
package studio.backlot.render.take.db;

import org.jspecify.annotations.NullMarked;
