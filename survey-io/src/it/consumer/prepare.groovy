// The program of the README is its first block of Java. A class of a module needs a package, so there it gets one.
def block = new File(root, 'README.md').getText('UTF-8') =~ /(?ms)^```java\n(.*?)^```$/
assert block.find()
def program = block.group(1)

def write = { String path, String text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(text, 'UTF-8')
}
write('class-path/src/main/java/FirstBenchmark.java', program)
write('module-path/src/main/java/consumer/FirstBenchmark.java', "package consumer;\n\n$program")
