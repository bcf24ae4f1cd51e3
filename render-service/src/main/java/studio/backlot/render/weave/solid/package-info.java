/** Simple bodies that pieces are made of, and the flat faces of them that a camera may see. */
@NullMarked
package studio.backlot.render.weave.solid;

import org.jspecify.annotations.NullMarked;
