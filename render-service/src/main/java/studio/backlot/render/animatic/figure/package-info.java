/** Characters drawn from their DNA: bodies, faces, hair, clothes, and the forms that are not human. */
@NullMarked
package studio.backlot.render.animatic.figure;

import org.jspecify.annotations.NullMarked;
