@NullMarked
package studio.backlot.render.job;

import org.jspecify.annotations.NullMarked;
