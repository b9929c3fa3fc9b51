import groovy.xml.XmlSlurper

def run = { String module, String... arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def builder = new ProcessBuilder([java, *arguments]).directory(new File(basedir, module)).redirectErrorStream(true)
    // Java announces this variable on standard error.
    builder.environment().remove('JAVA_TOOL_OPTIONS')
    def process = builder.start()
    def printed = process.inputStream.getText('UTF-8').normalize()
    assert process.waitFor() == 0: printed
    printed
}
def files = { String folder ->
    new File(basedir, folder).listFiles().collectEntries { [it.name, it.getText('UTF-8')] }
}

def survey = new File(root, 'survey-io/src/main/resources/org/surveystats/io/cmh')
def questionnaire = new File(survey, 'cmh-2021.json').path
def responses = new File(survey, 'responses-2021.csv').path

def classPath = ['target/classes', 'target/lib/*'].join(File.pathSeparator)
def onClassPath = run('class-path', '-cp', classPath, 'FirstBenchmark', questionnaire, responses)
assert onClassPath.contains('\nRT5 Q17 ')
assert files('class-path/target/benchmark')['questions.csv'].readLines().size() > 54

def modulePath = ['target/classes', 'target/lib'].join(File.pathSeparator)
def onModulePath =
        run('module-path', '-p', modulePath, '-m', 'consumer/consumer.FirstBenchmark', questionnaire, responses)
assert onModulePath == onClassPath
assert files('module-path/target/benchmark') == files('class-path/target/benchmark')

assert run('statistics', '-cp', classPath, 'Statistics') == 'A 2.5\nB 5.0\nC 7.5\n'
def libraries = new File(basedir, 'statistics/target/lib').list().collect { (it =~ /^(.*?)-\d/)[0][1] }.sort()
assert libraries == [
        'commons-math3',
        'commons-numbers-combinatorics',
        'commons-numbers-core',
        'commons-numbers-fraction',
        'commons-numbers-gamma',
        'commons-numbers-rootfinder',
        'commons-rng-client-api',
        'commons-rng-sampling',
        'commons-statistics-distribution',
        'survey-core',
        'survey-stats']

// The POMs stand alone and show nothing of the build.
for (artifact in ['survey-bom', 'survey-core', 'survey-stats', 'survey-io']) {
    def pom = new XmlSlurper().parse(
            new File(localRepositoryPath, "org/surveystats/$artifact/$version/$artifact-${version}.pom"))
    assert pom.artifactId == artifact
    assert pom.licenses.license.name == 'Apache-2.0'
    assert pom.parent.isEmpty() && pom.properties.isEmpty() && pom.build.isEmpty()
    assert pom.dependencies.dependency.every { it.scope == 'compile' && it.version != '' }
}
