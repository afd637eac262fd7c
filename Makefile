# Two commands do everything on a fresh Debian 12 with Swift: `make demo` and `make test`.
# Each installs what is missing first. Override e.g. with `make demo JOBS=2`.

SHELL := /bin/bash
BUILD := .build/release
DEMO_HOME := .berkas-demo
# Where the second reader's library and models lie; `berkas` looks there too.
MODELS := .build-models
export OMP_THREAD_LIMIT := 1
export SWIFT_BACKTRACE := enable=no

# Debian packages by what needs them.
LIBRARIES := pkg-config libtiff-dev libpng-dev libturbojpeg0-dev libpoppler-glib-dev libcairo2-dev \
  libpango1.0-dev libleptonica-dev libtesseract-dev libzxing-dev libqpdf-dev liblcms2-dev \
  libseccomp-dev libsodium-dev libsqlite3-dev zlib1g-dev libqrencode-dev
DATA := tesseract-ocr tesseract-ocr-ind tesseract-ocr-eng tesseract-ocr-osd poppler-data \
  fonts-liberation fonts-dejavu-core fonts-urw-base35
TESTERS := chromium chromium-driver python3-venv openssl curl sqlite3 poppler-utils sane-utils \
  mupdf-tools jbig2dec qpdf libopenjp2-tools openjdk-17-jdk-headless libjaxb-java
CLIENTS := tuspy==1.1.0 aiotus==1.1.0 resumable-upload==0.3.0 selenium==4.51.0 schemathesis==4.32.5 \
  pypdfium2==5.15.2
# Only for the axe.min.js in it: without the browsers it would bring.
AXE := axe-playwright-python==0.1.8
PEERS := python3-venv ghostscript unpaper pngquant time curl nginx-light

.PHONY: demo test bench soak lint build packages models format clean

define install
	@missing=(); for package in $(1); do \
	  [ "$$(dpkg-query -W -f='$${db:Status-Abbrev}' $$package 2>/dev/null)" = "ii " ] || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "==> Installing from Debian: $${missing[*]}"; \
	  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq && \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $${missing[*]} >/dev/null; \
	fi
endef

packages:
	@command -v swift >/dev/null || { echo "Swift 6.3 is needed: https://www.swift.org/install/linux/"; exit 3; }
	$(call install,$(LIBRARIES) $(DATA))

# Only the second reader needs these: where they cannot be had, Tesseract reads alone.
models: packages
	-$(call install,python3-venv)
	@python3 .ci/fetch-models $(MODELS)

build: packages models
	@echo "==> Building (release; from cold this takes some minutes, most of it the SQLite layer)"
	@swift build -c release

demo: build
	$(call install,curl python3-minimal)
	@bash .ci/demo $(BUILD)/berkas $(DEMO_HOME)

test: packages models
	$(call install,$(TESTERS))
	@[ "$$(cat .build-testers/clients 2>/dev/null)" = "$(CLIENTS) $(AXE)" ] || { \
	  echo "==> Installing from PyPI, in a virtual environment of its own: $(CLIENTS) $(AXE)"; \
	  python3 -m venv .build-testers && .build-testers/bin/pip install -q $(CLIENTS) && \
	  .build-testers/bin/pip install -q --no-deps $(AXE) && \
	  echo "$(CLIENTS) $(AXE)" >.build-testers/clients; }
	@PYTHON=.build-testers/bin/python bash .ci/pdfa-validator/prepare .build-testers/pdfa
	@echo "==> Building the tests (release, shared with make demo)"
	@swift build -c release --build-tests
	@echo "==> Running the tests"
	@swift test -c release --skip-build

lint:
	@swift format lint --strict --recursive Sources Tests Package.swift && echo "lint: clean"

format:
	@swift format --in-place --recursive Sources Tests Package.swift

bench: build
	$(call install,$(PEERS))
	@bash .ci/bench $(BUILD)
	@python3 .ci/bench-serve $(BUILD)

soak: build
	$(call install,python3)
	@bash .ci/soak $(BUILD)
	@python3 .ci/soak-serve $(BUILD)
	@python3 .ci/soak-memory $(BUILD)

clean:
	rm -rf .build $(DEMO_HOME) $(DEMO_HOME).*
