/** Takes, their keys and slates, and how one is filmed. */
@NullMarked
package studio.backlot.render.take;

import org.jspecify.annotations.NullMarked;
