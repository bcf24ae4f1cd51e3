/** What carries over from shot to shot: the state of a scene and the transitions that briefs ask for. */
@NullMarked
package studio.backlot.render.continuity;

import org.jspecify.annotations.NullMarked;
