@echo off
rem Starts dmscope; builds it on first use and whenever its sources changed.
rem
rem   DMSCOPE_JAVA_OPTS   more options for the JVM, such as -Xmx1g
rem   DMSCOPE_NO_BUILD=1  run what was built last, sources changed or not
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "DIST=%HOME_DIR%\proxy\target\dist"
set "LOG=%HOME_DIR%\proxy\target\build.log"

set "JDK="
set "BEST=16"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK (
  for /f "delims=" %%J in ('where javac.exe 2^>nul') do call :consider "%%~dpJ.."
  for %%P in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if exist "%%~P" for /d %%J in ("%%~P\*") do call :consider "%%~J"
  )
)
if not defined JDK (
  echo dmscope needs a JDK, version 17 or newer, and found none. 1>&2
  if defined JAVA_HOME echo JAVA_HOME is %JAVA_HOME%, which is no such JDK. 1>&2
  echo Install one ^(winget install EclipseAdoptium.Temurin.21.JDK, or https://adoptium.net^), 1>&2
  echo or point JAVA_HOME at one, and start dmscope again. 1>&2
  exit /b 2
)

call :stale
if errorlevel 1 (
  echo Building dmscope with JDK %BEST% ^(first use or changed sources; takes a minute or two^) ... 1>&2
  if not exist "%HOME_DIR%\proxy\target" mkdir "%HOME_DIR%\proxy\target"
  if exist "%DIST%" rmdir /s /q "%DIST%"
  set "JAVA_HOME=%JDK%"
  call "%HOME_DIR%\mvnw.cmd" -B -f "%HOME_DIR%\pom.xml" -Dquick -Dmaven.test.skip=true package > "%LOG%" 2>&1
  if errorlevel 1 (
    echo The build failed; all of it is in %LOG% 1>&2
    echo Most often Maven Central could not be reached: check the network, or the proxy in %USERPROFILE%\.m2\settings.xml. 1>&2
    exit /b 2
  )
  type nul > "%DIST%\built"
)

set "OPTIONS=-XX:+UseSerialGC -Xss1m -Dfile.encoding=UTF-8 -Dorg.jboss.logging.provider=slf4j"
if %BEST% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
"%JDK%\bin\java.exe" %OPTIONS% %DMSCOPE_JAVA_OPTS% -cp "%DIST%\lib\*" dev.dmscope.proxy.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes the JDK in %1 if it is newer than the best so far.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do set "MAJOR=%%M"
)
if !MAJOR! GTR !BEST! (
  set "BEST=!MAJOR!"
  set "JDK=%~f1"
)
exit /b 0

rem Exit code 1 if anything that goes into the program is newer than the last build.
:stale
if not exist "%DIST%\built" exit /b 1
if defined DMSCOPE_NO_BUILD exit /b 0
powershell -NoProfile -Command "$b=(Get-Item '%DIST%\built').LastWriteTime; $n=Get-ChildItem -Recurse -File '%HOME_DIR%\pom.xml','%HOME_DIR%\analyzer\pom.xml','%HOME_DIR%\fixtures\pom.xml','%HOME_DIR%\web-ui\pom.xml','%HOME_DIR%\proxy\pom.xml','%HOME_DIR%\analyzer\src\main','%HOME_DIR%\fixtures\src\main','%HOME_DIR%\web-ui\src\main','%HOME_DIR%\proxy\src\main' | Where-Object LastWriteTime -gt $b | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%
