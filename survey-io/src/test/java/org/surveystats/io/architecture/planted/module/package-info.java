/** Planted for the rules to find: taken for a module's own, once its class file lies in a folder of that name. */
package org.surveystats.io.architecture.planted.module;
