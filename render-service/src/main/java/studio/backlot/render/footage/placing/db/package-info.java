/** Which takes are of which footage, in PostgreSQL. */
@NullMarked
package studio.backlot.render.footage.placing.db;

import org.jspecify.annotations.NullMarked;
