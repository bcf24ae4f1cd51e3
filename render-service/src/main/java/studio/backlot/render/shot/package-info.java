/** What a shot must show, when it may be rendered, and the request that its picture is a function of. */
@NullMarked
package studio.backlot.render.shot;

import org.jspecify.annotations.NullMarked;
